package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/tinylib/msgp/msgp"

	"parley/language"
	"parley/language/internal/matrix"
)

// addNetworks writes the weights and labels of tok2vec, tagger, parser and ner, found under model as spaCy saves them,
// packed as the layers of package language read them.
func addNetworks(w *language.Writer, model fs.FS) error {
	for _, add := range []func(*language.Writer, fs.FS) error{addTok2vec, addTagger, addParser, addNER} {
		if err := add(w, model); err != nil {
			return err
		}
	}
	return nil
}

func addTok2vec(w *language.Writer, model fs.FS) error {
	nodes, err := readModel(model, "tok2vec/model")
	if err != nil {
		return err
	}
	return addEncoder(w, "tok2vec", nodes, []string{"norm", "prefix", "suffix", "shape", "blank", "space"})
}

func addTagger(w *language.Writer, model fs.FS) error {
	nodes, err := readModel(model, "tagger/model")
	if err != nil {
		return err
	}
	data, err := fs.ReadFile(model, "tagger/cfg")
	if err != nil {
		return err
	}
	var config struct{ Labels []string }
	if err := json.Unmarshal(data, &config); err != nil {
		return fmt.Errorf("read tagger/cfg: %w", err)
	}
	w.Add("tagger.labels", []byte(strings.Join(config.Labels, "\n")))
	return addAffine(w, "tagger", nodes.all("softmax")[0])
}

func addParser(w *language.Writer, model fs.FS) error {
	return addTransitions(w, model, "parser", nil, []string{"S", "D", "L", "R", "B"})
}

func addNER(w *language.Writer, model fs.FS) error {
	return addTransitions(w, model, "ner", []string{"norm", "prefix", "suffix", "shape"}, []string{"M", "B", "I", "L", "U", "O"})
}

// addTransitions writes a transition model: its own encoder when keys names what that embeds, the projection, the hidden
// layer over state tokens, the layer of actions, and the actions' names.
func addTransitions(w *language.Writer, model fs.FS, name string, keys, moves []string) error {
	nodes, err := readModel(model, name+"/model")
	if err != nil {
		return err
	}
	if keys != nil {
		if err := addEncoder(w, name, nodes, keys); err != nil {
			return err
		}
	}
	linear := nodes.all("linear")
	if len(linear) != 2 {
		return fmt.Errorf("%s: %d linear layers, want 2", name, len(linear))
	}
	actions, err := readActions(model, name+"/moves", moves)
	if err != nil {
		return err
	}
	w.Add(name+".actions", []byte(strings.Join(actions, "\n")))
	if err := addAffine(w, name+".actions", linear[0]); err != nil {
		return err
	}
	if err := addAffine(w, name+".project", linear[1]); err != nil {
		return err
	}
	return addHidden(w, name+".hidden", nodes.all("precomputable_affine")[0])
}

// addHidden writes the hidden layer: weights of features × outputs × 2 pieces over the inputs, as one product whose
// columns are ordered by feature, piece, output; and the learned row that stands for a missing token.
func addHidden(w *language.Writer, name string, node node) error {
	weights, bias, pad := node["W"], node["b"], node["pad"]
	if len(weights.shape) != 4 || weights.shape[2] != 2 {
		return fmt.Errorf("%s: weights of shape %v", name, weights.shape)
	}
	features, outputs, in := weights.shape[0], weights.shape[1], weights.shape[3]
	cols := features * outputs * 2
	from := func(col int) int { // column [f][p][o] of ours is row [f][o][p] of theirs
		f, p, o := col/(2*outputs), col/outputs%2, col%outputs
		return (f*outputs+o)*2 + p
	}
	w.AddFloats(name+".weights", matrix.Pack(in, cols, func(i, col int) float32 { return weights.values[from(col)*in+i] }))
	w.AddFloats(name+".bias", reorder(2*outputs, func(col int) float32 { return bias.values[from(col)] }))
	w.AddFloats(name+".pad", reorder(cols, func(col int) float32 { return pad.values[from(col)] }))
	return nil
}

func reorder(n int, at func(int) float32) []float32 {
	values := make([]float32, n)
	for i := range values {
		values[i] = at(i)
	}
	return values
}

// addAffine writes a layer of outputs × inputs weights and a bias for each output.
func addAffine(w *language.Writer, name string, node node) error {
	weights, bias := node["W"], node["b"]
	if len(weights.shape) != 2 {
		return fmt.Errorf("%s: weights of shape %v", name, weights.shape)
	}
	outputs, in := weights.shape[0], weights.shape[1]
	w.AddFloats(name+".weights", matrix.Pack(in, outputs, func(i, col int) float32 { return weights.values[col*in+i] }))
	w.AddFloats(name+".bias", matrix.PackBias(outputs, func(col int) float32 { return bias.values[col] }))
	return nil
}

// addEncoder writes the embedding and encoding layers of a tok2vec: the hashed tables under the names of keys, the mixing
// layer, the first convolution cut into the products that its three window positions make, and the other convolutions.
func addEncoder(w *language.Writer, name string, nodes nodes, keys []string) error {
	tables, maxouts, norms := nodes.all("hashembed"), nodes.all("maxout"), nodes.all("layernorm")
	if len(tables) != len(keys) || len(maxouts) != 5 || len(norms) != 5 {
		return fmt.Errorf("%s: %d tables, %d maxout and %d norm layers", name, len(tables), len(maxouts), len(norms))
	}
	for i, key := range keys {
		w.AddFloats(name+".embed."+key, tables[i]["E"].values)
	}
	for i, layer := range []string{"mix", "conv1", "conv2", "conv3", "conv4"} {
		layer = name + "." + layer
		weights := maxouts[i]["W"]
		if len(weights.shape) != 3 || weights.shape[1] != 3 {
			return fmt.Errorf("%s: weights of shape %v", layer, weights.shape)
		}
		if i == 1 {
			addWindow(w, layer, weights)
		} else {
			addMaxout(w, layer, weights)
		}
		bias, rows := maxouts[i]["b"].values, maxoutRows(weights.shape[0])
		w.AddFloats(layer+".bias", matrix.PackBias(len(rows), func(col int) float32 { return bias[rows[col]] }))
		w.AddFloats(layer+".gain", norms[i]["G"].values)
		w.AddFloats(layer+".shift", norms[i]["b"].values)
	}
	return nil
}

// maxoutRows returns, for each packed column of a maxout layer, the row of theirs that it is: output × 3 + piece.
func maxoutRows(outputs int) []int {
	rows := make([]int, 3*outputs)
	for o := range outputs {
		for p := range 3 {
			rows[matrix.MaxoutColumn(o, p)] = o*3 + p
		}
	}
	return rows
}

func addMaxout(w *language.Writer, name string, weights array) {
	outputs, in := weights.shape[0], weights.shape[2]
	rows := maxoutRows(outputs)
	w.AddFloats(name+".weights", matrix.Pack(in, 3*outputs, func(i, col int) float32 { return weights.values[rows[col]*in+i] }))
}

// addWindow writes a convolution over three tokens as three products of one token: columns are ordered by window position
// (left, middle, right), then as those of addMaxout.
func addWindow(w *language.Writer, name string, weights array) {
	outputs, in := weights.shape[0], weights.shape[2]
	rows := maxoutRows(outputs)
	w.AddFloats(name+".weights", matrix.Pack(in/3, 9*outputs, func(i, col int) float32 {
		position, col := col/(3*outputs), col%(3*outputs)
		return weights.values[rows[col]*in+position*in/3+i]
	}))
}

// readActions returns the names of a transition system's actions in the order of their classes, which is that of spaCy's
// TransitionSystem.initialize_actions: by move, then by falling frequency, then by falling label; actions that were added
// later have negative frequencies and come last.
func readActions(model fs.FS, path string, moves []string) ([]string, error) {
	data, err := fs.ReadFile(model, path)
	if err != nil {
		return nil, err
	}
	r := msgp.NewReader(bytes.NewReader(data))
	var frequencies map[int]map[string]int
	err = readMap(r, func(key string) error {
		if key != "moves" {
			return r.Skip()
		}
		text, err := r.ReadString()
		if err != nil {
			return err
		}
		return json.Unmarshal([]byte(text), &frequencies)
	})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	var names []string
	for _, move := range slices.Sorted(maps.Keys(frequencies)) {
		labels := slices.SortedFunc(maps.Keys(frequencies[move]), func(a, b string) int {
			return cmp.Or(cmp.Compare(frequencies[move][b], frequencies[move][a]), cmp.Compare(b, a))
		})
		for _, label := range labels {
			if frequencies[move][label] < 0 {
				return nil, fmt.Errorf("read %s: action %d with label %q was added after training, which is not supported", path, move, label)
			}
			names = append(names, moves[move]+"-"+label)
		}
	}
	return names, nil
}

// nodes are the layers of a thinc model in the order of its walk, by their names.
type nodes struct {
	names  []string
	params []node
}

// A node is one layer's parameters by name.
type node map[string]array

// An array is a numpy array of float32 values in C order.
type array struct {
	shape  []int
	values []float32
}

// all returns the layers of a name, in order.
func (n nodes) all(name string) []node {
	var found []node
	for i, other := range n.names {
		if other == name {
			found = append(found, n.params[i])
		}
	}
	return found
}

// readModel reads a thinc model file: a map of "nodes" (a list of maps with the layers' names) and "params" (a list of
// maps from parameter to array).
func readModel(model fs.FS, path string) (nodes, error) {
	data, err := fs.ReadFile(model, path)
	if err != nil {
		return nodes{}, err
	}
	var n nodes
	r := msgp.NewReader(bytes.NewReader(data))
	err = readMap(r, func(key string) error {
		switch key {
		case "nodes":
			return readList(r, func() error {
				return readMap(r, func(key string) error {
					if key != "name" {
						return r.Skip()
					}
					name, err := r.ReadString()
					n.names = append(n.names, name)
					return err
				})
			})
		case "params":
			return readList(r, func() error {
				params := node{}
				n.params = append(n.params, params)
				return readMap(r, func(key string) error {
					if r.IsNil() {
						return r.ReadNil()
					}
					a, err := readArray(r)
					params[key] = a
					return err
				})
			})
		}
		return r.Skip()
	})
	if err == nil && len(n.names) != len(n.params) {
		err = fmt.Errorf("%d nodes, but parameters of %d", len(n.names), len(n.params))
	}
	if err != nil {
		return nodes{}, fmt.Errorf("read %s: %w", path, err)
	}
	return n, nil
}

// readMap calls f with each key, for it to read the value. Keys may be strings or, as msgpack-numpy writes them, binary.
func readMap(r *msgp.Reader, f func(key string) error) error {
	n, err := r.ReadMapHeader()
	if err != nil {
		return err
	}
	for range n {
		key, err := r.ReadMapKey(nil)
		if err != nil {
			return err
		}
		if err := f(string(key)); err != nil {
			return err
		}
	}
	return nil
}

func readList(r *msgp.Reader, f func() error) error {
	n, err := r.ReadArrayHeader()
	if err != nil {
		return err
	}
	for range n {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

// readArray reads a numpy array as msgpack-numpy writes it.
func readArray(r *msgp.Reader) (array, error) {
	var a array
	err := readMap(r, func(key string) error {
		switch key {
		case "type":
			kind, err := r.ReadString()
			if err == nil && kind != "<f4" {
				err = fmt.Errorf("array of type %q, want <f4", kind)
			}
			return err
		case "shape":
			return readList(r, func() error {
				n, err := r.ReadInt()
				a.shape = append(a.shape, n)
				return err
			})
		case "data":
			data, err := r.ReadBytes(nil)
			a.values = make([]float32, len(data)/4)
			for i := range a.values {
				a.values[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
			}
			return err
		}
		return r.Skip()
	})
	return a, err
}
