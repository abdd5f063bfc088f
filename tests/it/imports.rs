//! Parses the files of `src` and collects what they name (`use` trees, paths in code, tokens of macros) and their string
//! literals.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{ItemUse, Macro, UseTree};

/// A file of `src` with the paths that it names.
pub struct Source {
    /// Its path from the root of the repository.
    pub path: String,
    /// Its module path in the crate: `["pricing", "clips"]`; for a program, the name of its file.
    pub module: Vec<String>,
    /// The paths that it names, in the crate (`["crate", "plan", "Plan"]`) or outside (`["std", "fs"]`, `["f64"]`).
    pub names: BTreeSet<Vec<String>>,
    /// Its string literals.
    pub texts: Vec<String>,
}

impl Source {
    /// The top-level modules of this crate that it names.
    pub fn modules(&self) -> BTreeSet<&str> {
        self.names.iter().filter(|name| name.len() > 1 && name[0] == "crate").map(|name| name[1].as_str()).collect()
    }

    /// Whether it names a path that begins with this one.
    pub fn names(&self, path: &[&str]) -> bool {
        self.names
            .iter()
            .any(|name| name.len() >= path.len() && name.iter().zip(path).all(|(ours, theirs)| ours == theirs))
    }

    /// Whether any path that it names has this part: a method, a type, a macro.
    pub fn has(&self, part: &str) -> bool {
        self.names.iter().any(|name| name.iter().any(|ours| ours == part))
    }

    /// Whether the path of the file begins with one of these.
    pub fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path.starts_with(place))
    }
}

/// Every file of `src`, parsed once.
pub fn sources() -> &'static [Source] {
    &SOURCES
}

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(read_sources);

fn read_sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(root, "src", &mut paths);
    paths.sort();
    let sources: Vec<Source> =
        paths.iter().map(|path| parse(path, &fs::read_to_string(root.join(path)).expect("a text"))).collect();
    assert!(sources.len() > 50, "only {} files in src", sources.len());
    sources
}

fn collect(root: &Path, folder: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(folder)).expect("a folder").flatten() {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(root, &path, found);
        } else if path.ends_with(".rs") {
            found.push(path);
        }
    }
}

/// Parses one file.
pub fn parse(path: &str, text: &str) -> Source {
    let module: Vec<String> = match path.trim_start_matches("src/").trim_end_matches(".rs") {
        "lib" => Vec::new(),
        module => module.split('/').map(str::to_owned).collect(),
    };
    let mut reader =
        Reader { module: module.clone(), names: BTreeSet::new(), local: BTreeMap::new(), texts: Vec::new() };
    let file = syn::parse_file(text).unwrap_or_else(|why| panic!("{path}: {why}"));
    reader.visit_file(&file);
    Source { path: path.to_owned(), module, names: reader.names, texts: reader.texts }
}

struct Reader {
    module: Vec<String>,
    names: BTreeSet<Vec<String>>,
    /// The full path of each imported name, so that `link::write` after `use crate::link` is `crate::link::write`.
    local: BTreeMap<String, Vec<String>>,
    texts: Vec<String>,
}

impl Reader {
    /// The full path, with imports, `self` and `super` resolved.
    fn resolved(&self, parts: &[String]) -> Vec<String> {
        let from_crate = |module: &[String], rest: &[String]| {
            ["crate".to_owned()].into_iter().chain(module.iter().cloned()).chain(rest.iter().cloned()).collect()
        };
        match parts.first().map(String::as_str) {
            Some("clipcost") => from_crate(&[], &parts[1..]),
            Some("self") => from_crate(&self.module, &parts[1..]),
            Some("super") => {
                let up = parts.iter().take_while(|part| *part == "super").count();
                from_crate(&self.module[..self.module.len().saturating_sub(up)], &parts[up..])
            }
            Some(first) => match self.local.get(first) {
                Some(known) => known.iter().chain(&parts[1..]).cloned().collect(),
                None => parts.to_vec(),
            },
            None => Vec::new(),
        }
    }

    fn add(&mut self, parts: &[String]) {
        let resolved = self.resolved(parts);
        self.names.insert(resolved);
    }

    fn add_use(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Vec<_>>();
        match tree {
            UseTree::Path(path) => self.add_use(&with(&path.ident), &path.tree),
            UseTree::Name(name) if name.ident == "self" => self.import(before, None),
            UseTree::Name(name) => self.import(&with(&name.ident), None),
            UseTree::Rename(rename) => self.import(&with(&rename.ident), Some(rename.rename.to_string())),
            UseTree::Glob(_) => self.add(before),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.add_use(before, item)),
        }
    }

    fn import(&mut self, parts: &[String], name: Option<String>) {
        let resolved = self.resolved(parts);
        if let Some(name) = name.or_else(|| parts.last().cloned()) {
            self.local.insert(name, resolved.clone());
        }
        self.names.insert(resolved);
    }

    /// Collects paths and strings from the tokens of a macro, which syn does not parse.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut parts: Vec<String> = Vec::new();
        let (mut colons, mut is_attribute) = (0, false);
        for token in tokens {
            // Doc comments are attributes, not strings of the program.
            let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
            if std::mem::replace(&mut is_attribute, is_hash) && matches!(token, TokenTree::Group(_)) {
                continue;
            }
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 && !parts.is_empty() {
                        self.add(&std::mem::take(&mut parts));
                    }
                    parts.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    if !parts.is_empty() {
                        self.add(&std::mem::take(&mut parts));
                    }
                    colons = 0;
                    match other {
                        TokenTree::Group(group) => self.add_tokens(group.stream()),
                        TokenTree::Literal(literal) => {
                            self.texts.push(literal.to_string().trim_matches('"').to_owned())
                        }
                        TokenTree::Ident(_) | TokenTree::Punct(_) => {}
                    }
                }
            }
        }
        if !parts.is_empty() {
            self.add(&parts);
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_use(&[], &item.tree);
    }

    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        self.texts.push(text.value());
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {
        // Doc comments and the reasons of lints are not strings of the program.
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.add(&parts);
        visit::visit_path(self, path);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.names.insert(vec![".".to_owned(), call.method.to_string()]);
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, found: &'ast Macro) {
        self.visit_path(&found.path);
        self.add_tokens(found.tokens.clone());
    }
}
