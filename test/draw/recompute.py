"""Recomputes draws from what docs/draw.md says: python3 recompute.py FILE… (docs/draw.md itself, or draw.json files)."""
import hashlib, hmac, itertools, json, re, sys, unicodedata

BLANKS = "[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+"
SUBJECT = ["uid", "name", "creditCode", "riskClass", "area", "excluded"]
INSPECTOR = ["uid", "name", "certificateNumber", "unit", "skills", "team", "excluded"]
text = lambda value: re.sub(BLANKS, " ", unicodedata.normalize("NFC", value)).strip(" ")
sha = lambda *parts: hashlib.sha256("\n".join(parts).encode()).hexdigest()
canonical = lambda value: json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
field = lambda value: ",".join(sorted(value)) if isinstance(value, list) else value
lines = lambda rows, keys: ["\t".join(field(row[key]) for key in keys) for row in sorted(rows, key=lambda row: row["uid"])]
asks = lambda asked, found: asked in ("", found)
def words(seed, label):
    for counter in itertools.count():
        block = hmac.new(bytes.fromhex(seed), f"{label}\n{counter}".encode(), "sha256").digest()
        yield from (int.from_bytes(block[i:i + 4], "big") for i in range(0, 32, 4))
uniform = lambda stream, below: next(word for word in stream if word < 2**32 - 2**32 % below) % below
def shuffle(stream, items):
    for i in range(len(items := list(items)) - 1):
        j = i + uniform(stream, len(items) - i)
        items[i], items[j] = items[j], items[i]
    return items
def draw(d):  # every visit in the order in which it was drawn, the replacements' at the end
    seed, rules, visit, subjects = d["seed"]["value"], d["rules"], d["rules"]["visit"], {s["uid"]: s for s in d["subjects"]}
    groups, visits, left, drawn, strata = {}, {}, {}, [], []
    for p in d["inspectors"]:
        if not p["excluded"] and p["unit"] in (visit["onlyUnits"] or [p["unit"]]) and (p["team"] or not visit["teams"]):
            groups.setdefault(p["team"] if visit["teams"] else p["uid"], []).append(p)
    recused = lambda p, s: any(asks(r["inspector"], p["uid"]) and asks(r["unit"], p["unit"]) and asks(r["subject"], s["uid"])
                               and asks(r["area"], s["area"]) for r in rules["recusals"])
    meets = lambda need, p: asks(need["unit"], p["unit"]) and (not need["skill"] or need["skill"] in p["skills"])
    fits = lambda team: (len(team) >= visit["inspectors"] and len({p["unit"] for p in team}) > visit["mixedUnits"]
                         and all(sum(meets(need, p) for p in team) >= need["least"] for need in visit["needs"]))
    def choose(label, uid, count, kept=[], closed=[]):
        free = [g for g in groups.values() if not any(p["uid"] in closed or recused(p, subjects[uid]) for p in g)]
        order = shuffle(words(seed, label), free)
        order.sort(key=lambda group: visit["balance"] * sum(group[0] in team for team in visits.values()))
        visits[uid] = next(team for chosen in itertools.combinations(order, count) if fits(team := kept + sum(chosen, [])))
        drawn.append({"subject": uid, "inspectors": [p["uid"] for p in visits[uid]]})
    for s in rules["strata"]:
        order = [uid for uid, one in subjects.items() if not one["excluded"] and one["riskClass"] in s["riskClasses"]]
        order = shuffle(words(seed, "subjects/" + s["name"]), sorted(order))
        strata.append((order, iter(order), -(-len(order) * s["ratio"] // 10000) if s["number"] is None else s["number"]))
    assign = lambda uid: choose("visit/" + uid, uid, 1 if visit["teams"] else visit["inspectors"])
    for uid in [uid for _, reserve, take in strata for uid in itertools.islice(reserve, take)]: assign(uid)
    for r in d["replacements"]:
        uid, members = r["subject"], visits[r["subject"]]
        if r["kind"] == "subject":
            del visits[uid]
            assign(next(next(reserve) for order, reserve, _ in strata if uid in order))
        else:
            kept = [p for p in members if p["uid"] != r["inspector"] and not visit["teams"]]
            left.setdefault(uid, []).extend(p["uid"] for p in members if p not in kept)
            choose(f"replace/{r['number']}", uid, 1, kept, left[uid] + [p["uid"] for p in members])
    return drawn
def check_draw(d):
    c, s = d["commitment"], d["seed"]
    keys = ["subjectsHash", "inspectorsHash", "rulesHash", "publicSource", "entropyHash"]
    yield "lists", [sha(*lines(d["subjects"], SUBJECT)), sha(*lines(d["inspectors"], INSPECTOR))], [c[key] for key in keys[:2]]
    yield "rules", sha(canonical(d["rules"])), c["rulesHash"]
    yield "entropy", hashlib.sha256(bytes.fromhex(s["entropy"])).hexdigest(), c["entropyHash"]
    yield "commitment", sha("qmd-draw-1 commitment", *(c[key] for key in keys)), c["value"]
    yield "seed", sha("qmd-draw-1 seed", s["entropy"], s["publicNumber"], c["value"]), s["value"]
    yield "visits", draw(d), d["result"]["visits"] + [r["visit"] for r in d["replacements"]]
    yield "document", sha(canonical({key: value for key, value in d.items() if key != "hash"})), d["hash"]
def check_vectors(v):
    stream = lambda part: words(v["seed"], "example/" + part)
    yield "texts", [text(one["from"]) for one in v["texts"]], [one["to"] for one in v["texts"]]
    yield "subject list", [(found := lines(v["subjects"]["list"], SUBJECT)), sha(*found)], [v["subjects"]["lines"], v["subjects"]["hash"]]
    yield "inspector list", [(found := lines(v["inspectors"]["list"], INSPECTOR)), sha(*found)], [v["inspectors"]["lines"], v["inspectors"]["hash"]]
    yield "canonical JSON", canonical(v["json"]["value"]), v["json"]["text"]
    yield "words", list(itertools.islice(stream("words"), 10)), v["words"]
    yield "rejection", [uniform(rejecting, v["rejection"]["below"]) for rejecting in [stream("rejection")] for _ in range(6)], v["rejection"]["numbers"]
    yield "shuffle", shuffle(stream("shuffle"), range(10)), v["shuffle"]
    yield from check_draw(v["draw"])
def check(path):
    content = open(path, encoding="utf-8").read()
    block = re.search(r"```json vectors\n(.*?)\n```", content, re.S)
    return check_vectors(json.loads(block[1])) if block else check_draw(json.loads(content))
results = [(path, *result) for path in sys.argv[1:] for result in check(path)]
for path, name, found, expected in results: print("right" if found == expected else "WRONG", name, path)
sys.exit(not results or any(found != expected for *_, found, expected in results))
