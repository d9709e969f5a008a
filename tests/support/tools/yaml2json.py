#!/usr/bin/env python3
"""Prints the documents of a YAML file as one JSON array, for suites that come as YAML (SPF, ARC): yaml2json.py FILE.

Every scalar stays the string that is written there (no booleans, numbers or dates); an empty one is "".
"""
import json
import sys

import yaml


class Loader(yaml.SafeLoader):
    pass


Loader.yaml_implicit_resolvers = {}  # plain scalars are strings
Loader.add_constructor("tag:yaml.org,2002:binary", lambda loader, node: yaml.SafeLoader.construct_yaml_binary(loader, node).decode("latin-1"))

if len(sys.argv) != 2:
    sys.exit(__doc__)
with open(sys.argv[1], encoding="utf-8") as file:
    json.dump(list(yaml.load_all(file, Loader)), sys.stdout)
