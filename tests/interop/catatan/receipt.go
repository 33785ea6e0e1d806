package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// The file of a receipt, as decision 0135 describes it. Bytes are in base64, which encoding/json reads by itself.
type receipt struct {
	Origin  string
	Promise promise
	Opened  struct {
		Salt    []byte
		Content string
	}
	Told *struct {
		Salt  []byte
		Words string
	}
	Checkpoint string
	Batches    []struct {
		Note  string
		Proof []tlog.Hash
	}
	History []link
	Pieces  *pieces
}

type promise struct {
	Entry []byte
	Note  string
	Index int64
	Path  []tlog.Hash
}

type link struct {
	Ordinal          uint64
	Index            int64
	Leaf, Shown, Key []byte
	Words            string
	Proof            []tlog.Hash
}

// What the link commits to, after the one before it.
func (l link) entry(before []byte) ([]byte, error) {
	shown := sha256.Sum256([]byte("netra shown v1\n" + string(l.Key) + l.Words))
	if !bytes.Equal(shown[:], l.Shown) {
		return nil, fmt.Errorf("not told as it was written down")
	}
	return entryOf(l.Ordinal, before, l.Leaf, l.Shown), nil
}

func checkReceipt(file, key string) error {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}
	written, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var r receipt
	if err := json.Unmarshal(written, &r); err != nil {
		return err
	}
	if err := r.Promise.check(verifier); err != nil {
		return fmt.Errorf("promise: %w", err)
	}
	size, root, err := treeIn(r.Checkpoint, 1, verifier)
	if err != nil {
		return fmt.Errorf("checkpoint: %w", err)
	}
	for _, batch := range r.Batches {
		older, olderRoot, err := treeIn(batch.Note, 1, verifier)
		if err != nil {
			return fmt.Errorf("batch: %w", err)
		}
		if err := tlog.CheckTree(batch.Proof, size, root, older, olderRoot); err != nil {
			return fmt.Errorf("batch of %d: %w", older, err)
		}
	}
	if err := r.checkHistory(size, root); err != nil {
		return err
	}
	if err := r.checkPieces(size, root, verifier); err != nil {
		return fmt.Errorf("pieces: %w", err)
	}
	fmt.Printf("%d events of %s hold\n", len(r.History), r.Origin)
	return nil
}

// The size of a tree in a line of a signed note, and its root in the next.
func treeIn(written string, line int, verifier note.Verifier) (int64, tlog.Hash, error) {
	opened, err := note.Open([]byte(written), note.VerifierList(verifier))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[line], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[line+1])
	return size, root, err
}

func (p promise) check(verifier note.Verifier) error {
	size, root, err := treeIn(p.Note, 2, verifier)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(p.Path, size, root, p.Index, tlog.RecordHash(p.Entry))
}

func (r receipt) checkHistory(size int64, root tlog.Hash) error {
	before := make([]byte, 32)
	for n, event := range r.History {
		entry, err := event.entry(before)
		if err != nil {
			return fmt.Errorf("event %d is %w", n, err)
		}
		if event.Ordinal != uint64(n) {
			return fmt.Errorf("event %d says that it is %d", n, event.Ordinal)
		}
		if n == 0 && !bytes.Equal(entry, r.Promise.Entry) {
			return fmt.Errorf("the history does not begin with what was promised")
		}
		if err := tlog.CheckRecord(event.Proof, size, root, event.Index, tlog.RecordHash(entry)); err != nil {
			return fmt.Errorf("event %d: %w", n, err)
		}
		before = entry
	}
	mac := hmac.New(sha256.New, r.Opened.Salt)
	mac.Write([]byte(r.Opened.Content))
	leaf := sha256.Sum256(append([]byte{0}, mac.Sum(nil)...))
	if !bytes.Equal(leaf[:], r.History[0].Leaf) {
		return fmt.Errorf("the report is not told as it was written down: %s", base64.StdEncoding.EncodeToString(leaf[:]))
	}
	return r.checkWords()
}

// What its reporter wrote, as decision 0177 describes it: the event of the report commits to it under a salt of 32 bytes.
func (r receipt) checkWords() error {
	if r.Told == nil {
		return nil
	}
	var event struct {
		Data struct {
			Told struct{ Form, Mark string }
		}
	}
	if err := json.Unmarshal([]byte(r.Opened.Content), &event); err != nil {
		return err
	}
	mark := sha256.Sum256([]byte("netra told v1\n" + string(r.Told.Salt) + r.Told.Words))
	if len(r.Told.Salt) != 32 || event.Data.Told.Form != "netra told v1" || event.Data.Told.Mark != hex.EncodeToString(mark[:]) {
		return fmt.Errorf("the words are not those that were received with the report")
	}
	fmt.Println("the words are those that were received")
	return nil
}

func entryOf(ordinal uint64, before, leaf, shown []byte) []byte {
	text := binary.BigEndian.AppendUint64([]byte("netra entry v1\n"), ordinal)
	sum := sha256.Sum256(append(append(append(text, before...), leaf...), shown...))
	return sum[:]
}
