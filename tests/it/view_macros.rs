//! Reads the `view!` macros of a file: the words that stand in them, the values of attributes, and the code between them. The macro
//! is not Rust, so that its tokens are taken apart here: tags, attributes, children.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{BinOp, Block, Expr, Token};

/// What one `view!` holds, without the macros inside it.
#[derive(Debug, Default)]
pub struct ViewMacro {
    /// The texts among its children.
    pub texts: Vec<String>,
    /// The attributes whose value is written out, with that value.
    pub attributes: Vec<(String, String)>,
    /// The expressions among its children and behind its attributes.
    code: Vec<TokenStream>,
}

impl ViewMacro {
    /// The arithmetic in its expressions: operators, and methods that are called like one.
    pub fn arithmetic(&self) -> Vec<String> {
        let mut found = Arithmetic(Vec::new());
        self.code.iter().for_each(|code| found.read(code));
        found.0
    }
}

/// Every `view!` of a file, those inside another one too.
pub fn view_macros(text: &str) -> Vec<ViewMacro> {
    let mut found = Vec::new();
    collect(text.parse().expect("tokens"), &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut Vec<ViewMacro>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let is_view = at >= 2 && is_ident(&tokens[at - 2], "view") && is_punct(&tokens[at - 1], '!');
        if is_view {
            found.push(Reader { tokens: group.stream().into_iter().collect(), at: 0 }.view());
        }
        collect(group.stream(), found);
    }
}

fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

fn is_punct(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// A literal without its quotes.
fn text_of(literal: &TokenTree) -> String {
    literal.to_string().trim_matches('"').to_owned()
}

struct Reader {
    tokens: Vec<TokenTree>,
    at: usize,
}

impl Reader {
    fn next_is(&self, ahead: usize, mark: char) -> bool {
        self.tokens.get(self.at + ahead).is_some_and(|token| is_punct(token, mark))
    }

    fn view(mut self) -> ViewMacro {
        let mut view = ViewMacro::default();
        while let Some(token) = self.tokens.get(self.at) {
            match token {
                TokenTree::Literal(_) => view.texts.push(text_of(token)),
                TokenTree::Ident(word) => view.texts.push(word.to_string()),
                TokenTree::Group(group) => view.code.push(group.stream()),
                TokenTree::Punct(_) if is_punct(token, '<') => self.tag(&mut view),
                TokenTree::Punct(_) => {}
            }
            self.at += 1;
        }
        view
    }

    /// Reads a tag up to its `>`.
    fn tag(&mut self, view: &mut ViewMacro) {
        self.at += 1;
        let is_end = self.next_is(0, '/');
        self.name();
        while !self.next_is(0, '>') && self.at < self.tokens.len() {
            match &self.tokens[self.at] {
                TokenTree::Ident(_) if !is_end => self.attribute(view),
                TokenTree::Group(group) => {
                    view.code.push(group.stream());
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }

    /// A name with its dashes and colons: `on:click`, `aria-label`, `stop-colour`.
    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(token) = self.tokens.get(self.at) {
            let is_part = match token {
                TokenTree::Ident(_) => name.is_empty() || name.ends_with(['-', ':']),
                TokenTree::Literal(_) => name.ends_with('-'),
                TokenTree::Punct(punct) => ['-', ':'].contains(&punct.as_char()),
                TokenTree::Group(_) => false,
            };
            if !is_part {
                break;
            }
            name += &token.to_string();
            self.at += 1;
        }
        name
    }

    fn attribute(&mut self, view: &mut ViewMacro) {
        let name = self.name();
        if !self.next_is(0, '=') {
            return;
        }
        self.at += 1;
        let value = self.value();
        match value.as_slice() {
            [literal @ TokenTree::Literal(_)] => view.attributes.push((name, text_of(literal))),
            _ => view.code.push(value.into_iter().collect()),
        }
    }

    /// The tokens of a value: up to the end of the tag, or to a name that follows what can be the end of an expression.
    fn value(&mut self) -> Vec<TokenTree> {
        let mut value: Vec<TokenTree> = Vec::new();
        while let Some(token) = self.tokens.get(self.at) {
            let before = value.last();
            let is_arrow = before.is_some_and(|before| is_punct(before, '-') || is_punct(before, '='));
            let ends_tag = (is_punct(token, '>') && !is_arrow) || (is_punct(token, '/') && self.next_is(1, '>'));
            let goes_on = ["else", "as"].iter().any(|word| is_ident(token, word));
            let is_name = matches!(token, TokenTree::Ident(_)) && !goes_on && before.is_some_and(can_end);
            if ends_tag || is_name {
                break;
            }
            value.push(token.clone());
            self.at += 1;
        }
        value
    }
}

/// Whether an expression can end with a token.
fn can_end(token: &TokenTree) -> bool {
    let words = ["move", "if", "else", "match", "return", "as", "in", "ref", "mut", "async", "let"];
    match token {
        TokenTree::Ident(ident) => !words.iter().any(|word| ident == word),
        TokenTree::Literal(_) => true,
        TokenTree::Group(group) => group.delimiter() != Delimiter::None,
        TokenTree::Punct(_) => false,
    }
}

struct Arithmetic(Vec<String>);

impl Arithmetic {
    fn read(&mut self, code: &TokenStream) {
        let is_spread = code.clone().into_iter().next().is_some_and(|first| is_punct(&first, '.'));
        if code.is_empty() || is_spread {
            return;
        }
        if let Ok(one) = syn::parse2::<Expr>(code.clone()) {
            self.visit_expr(&one);
        } else {
            let statements = Block::parse_within.parse2(code.clone());
            statements.unwrap_or_else(|why| panic!("{why}: {code}")).iter().for_each(|one| self.visit_stmt(one));
        }
    }
}

impl<'ast> Visit<'ast> for Arithmetic {
    fn visit_expr_binary(&mut self, found: &'ast syn::ExprBinary) {
        let name = match found.op {
            BinOp::Add(_) | BinOp::AddAssign(_) => "+",
            BinOp::Sub(_) | BinOp::SubAssign(_) => "-",
            BinOp::Mul(_) | BinOp::MulAssign(_) => "*",
            BinOp::Div(_) | BinOp::DivAssign(_) => "/",
            BinOp::Rem(_) | BinOp::RemAssign(_) => "%",
            _ => "",
        };
        if !name.is_empty() {
            self.0.push(name.to_owned());
        }
        visit::visit_expr_binary(self, found);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let name = call.method.to_string();
        let (kinds, names) = (
            ["saturating_", "checked_", "wrapping_", "overflowing_"],
            ["plus", "minus", "times", "divided_by", "pow", "sum", "product"],
        );
        if kinds.iter().any(|kind| name.starts_with(kind)) || names.contains(&name.as_str()) {
            self.0.push(name);
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        // Another `view!` is read by itself; the arguments of `format!` and its like are expressions.
        if !found.path.is_ident("view")
            && let Ok(arguments) = found.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated)
        {
            arguments.iter().for_each(|argument| self.visit_expr(argument));
        }
    }
}
