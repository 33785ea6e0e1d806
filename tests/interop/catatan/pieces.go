package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// What came by a receipt, as decisions 0179 and 0187 describe it: a chain of the report itself, in the log, and behind it what waits with a promise each.
type pieces struct {
	Waiting  int
	Unmarked int
	Chain    []piece
	Promised []struct {
		piece
		Promise *promise
	}
}

type piece struct {
	link
	Kept string
	Copy []byte
}

type pieceWords struct {
	Copy, File, Item, Recorded, Report, Sha256, Type string
	Size                                             *int64
}

func (r receipt) checkPieces(size int64, root tlog.Hash, verifier note.Verifier) error {
	if r.Pieces == nil {
		return nil
	}
	var event struct {
		Report string `json:"report_id"`
		Data   struct{ Pieces string }
	}
	if err := json.Unmarshal([]byte(r.Opened.Content), &event); err != nil {
		return err
	}
	if event.Report == "" || event.Data.Pieces != "netra pieces v1" || r.Pieces.Unmarked != 0 {
		return fmt.Errorf("the report does not say that its pieces are a chain, or one of them is in none")
	}
	before := make([]byte, 32)
	for n, one := range r.Pieces.Chain {
		entry, err := one.check(n, before, event.Report)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(one.Proof, size, root, one.Index, tlog.RecordHash(entry)); err != nil {
			return fmt.Errorf("piece %d: %w", n, err)
		}
		before = entry
	}
	for n, one := range r.Pieces.Promised {
		entry, err := one.check(len(r.Pieces.Chain)+n, before, event.Report)
		if err != nil {
			return err
		}
		if one.Promise == nil || !bytes.Equal(one.Promise.Entry, entry) {
			return fmt.Errorf("what waits as piece %d is not what was promised", len(r.Pieces.Chain)+n)
		}
		if err := one.Promise.check(verifier); err != nil {
			return fmt.Errorf("promise of piece %d: %w", len(r.Pieces.Chain)+n, err)
		}
		before = entry
	}
	fmt.Printf("%d pieces are in the log, %d are promised\n", len(r.Pieces.Chain), len(r.Pieces.Promised))
	return nil
}

// The next of the chain, of this report, and kept as it was handed in.
func (p piece) check(n int, before []byte, report string) ([]byte, error) {
	entry, err := p.entry(before)
	if err != nil {
		return nil, fmt.Errorf("piece %d is %w", n, err)
	}
	if p.Ordinal != uint64(n) {
		return nil, fmt.Errorf("piece %d is left out, and the next says that it is %d", n, p.Ordinal)
	}
	var words pieceWords
	if err := json.Unmarshal([]byte(p.Words), &words); err != nil {
		return nil, err
	}
	if words.Report != report {
		return nil, fmt.Errorf("piece %d came by another receipt", n)
	}
	if words.Sha256 != p.Kept {
		return nil, fmt.Errorf("piece %d is not kept as it was handed in", n)
	}
	sum := sha256.Sum256(p.Copy)
	if words.Copy != "" && words.Copy != hex.EncodeToString(sum[:]) {
		return nil, fmt.Errorf("piece %d is not shown as it was written", n)
	}
	return entry, nil
}
