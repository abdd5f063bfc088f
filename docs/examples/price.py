"""What 10 s cost on a day, and where that stands: python3 price.py prices.json veo-3.1 1080p on 2026-11-25"""
import json, sys
from decimal import Decimal

path, model_id, res, audio, day = sys.argv[1:]
models = json.load(open(path, encoding="utf-8"))["models"]
rates = next(model["rates"] for model in models if model["id"] == model_id)
rows = [row for row in rates if (row["res"], row["audio"], row["mode"]) == (res, audio, "standard")]
row = next((row for row in rows if row["known_from"] <= day < row.get("until", "9999")), None)
if row is None:
    sys.exit("no price known for that day")
clips = row.get("clips") or [{"seconds": 1, "usd": row["usd_per_second"]}]
least = min(-(-10 // clip["seconds"]) * Decimal(clip["usd"]) for clip in clips)
print(f"{least.normalize():f} USD, {row['source']['url']}, read {row['source']['read']}")
