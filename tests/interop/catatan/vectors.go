package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/tlog"
)

type vector struct {
	Kind        string // inclusion or consistency
	Leaf        []byte
	Index, Size int64
	Older       int64
	OlderRoot   []byte
	Root        []byte
	Proof       [][]byte
}

// Every proof of every tree up to a size, as golang.org/x/mod/sumdb makes them, one on a line: ours must hold them all.
func printVectors(most int64) error {
	var stored memory
	out := json.NewEncoder(os.Stdout)
	roots := map[int64]tlog.Hash{}
	for size := int64(1); size <= most; size++ {
		hashes, err := tlog.StoredHashes(size-1, []byte(fmt.Sprint(size-1)), stored)
		if err != nil {
			return err
		}
		stored = append(stored, hashes...)
		root, err := tlog.TreeHash(size, stored)
		if err != nil {
			return err
		}
		roots[size] = root
		for index := int64(0); index < size; index++ {
			path, err := tlog.ProveRecord(size, index, stored)
			if err != nil {
				return err
			}
			leaf := rfc6962.DefaultHasher.HashLeaf([]byte(fmt.Sprint(index)))
			if err := out.Encode(vector{Kind: "inclusion", Leaf: leaf, Index: index, Size: size, Root: root[:], Proof: plain(path)}); err != nil {
				return err
			}
		}
		for older := int64(1); older < size; older++ {
			path, err := tlog.ProveTree(size, older, stored)
			if err != nil {
				return err
			}
			old := roots[older]
			if err := out.Encode(vector{Kind: "consistency", Size: size, Older: older, OlderRoot: old[:], Root: root[:], Proof: plain(path)}); err != nil {
				return err
			}
		}
	}
	return nil
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for nth, index := range indexes {
		found[nth] = m[index]
	}
	return found, nil
}

func plain(hashes []tlog.Hash) [][]byte {
	all := [][]byte{}
	for _, hash := range hashes {
		all = append(all, hash[:])
	}
	return all
}
