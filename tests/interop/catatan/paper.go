package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"

	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
)

// The proof beside a paper, as decision 0141 describes it, by another library than the receipts are checked with.
type paper struct {
	Entry      []byte
	Index      uint64
	Checkpoint string
	Batches    []struct {
		Note  string
		Proof [][]byte
	}
	Proof [][]byte
}

func checkPaper(file, proofFile, key string) error {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}
	held, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	written, err := os.ReadFile(proofFile)
	if err != nil {
		return err
	}
	var p paper
	if err := json.Unmarshal(written, &p); err != nil {
		return err
	}
	hash := sha256.Sum256(held)
	entry := sha256.Sum256(append([]byte("netra paper v1\n"), hash[:]...))
	if !bytes.Equal(entry[:], p.Entry) {
		return fmt.Errorf("the proof is of another file")
	}
	size, root, err := treeIn(p.Checkpoint, 1, verifier)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	for _, batch := range p.Batches {
		older, olderRoot, err := treeIn(batch.Note, 1, verifier)
		if err != nil {
			return fmt.Errorf("batch: %w", err)
		}
		if err := proof.VerifyConsistency(rfc6962.DefaultHasher, uint64(older), uint64(size), batch.Proof, olderRoot[:], root[:]); err != nil {
			return fmt.Errorf("batch of %d: %w", older, err)
		}
	}
	leaf := rfc6962.DefaultHasher.HashLeaf(entry[:])
	if err := proof.VerifyInclusion(rfc6962.DefaultHasher, p.Index, uint64(size), leaf, p.Proof, root[:]); err != nil {
		return fmt.Errorf("place: %w", err)
	}
	fmt.Printf("paper at place %d of %d\n", p.Index, size)
	return nil
}
