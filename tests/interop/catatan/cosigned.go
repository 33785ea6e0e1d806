package main

import (
	"fmt"
	"os"
	"path/filepath"

	fnote "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
)

// The line of a witness (C2SP cosignature/v1) by the library of transparency-dev, which Go's own log and Sigstore use.
func checkCosigned(folder, witness string) error {
	verifier, err := fnote.NewVerifierForCosignatureV1(witness)
	if err != nil {
		return fmt.Errorf("witness: %w", err)
	}
	written, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	head, err := note.Open(written, note.VerifierList(verifier))
	if err != nil {
		return fmt.Errorf("cosignature: %w", err)
	}
	at, err := fnote.CoSigV1Timestamp(head.Sigs[0])
	if err != nil {
		return err
	}
	fmt.Printf("cosigned by %s at %s\n", head.Sigs[0].Name, at.UTC().Format("2006-01-02T15:04:05Z"))
	return nil
}
