// Checks a log that `netra log export` wrote with golang.org/x/mod/sumdb: the program that checks Go's own checksum database.
// It shares no line with Netra. Usage: catatan FOLDER KEY; FILE.json KEY for the file of a
// receipt; balance FOLDER; cosigned FOLDER WITNESS; paper FILE PROOF KEY; vectors SIZE
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

// files reads tiles as C2SP tlog-tiles lays them out: as sumdb does, but without the height in the path.
type files string

func (f files) Height() int { return height }

func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), pathOf(tile)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f files) SaveTiles([]tlog.Tile, [][]byte) {}

func pathOf(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
}

func main() {
	if err := judge(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func judge(args []string) error {
	switch {
	case args[0] == "vectors":
		most, err := strconv.ParseInt(args[1], 10, 64)
		if err != nil {
			return err
		}
		return printVectors(most)
	case args[0] == "balance":
		return checkBalance(args[1])
	case args[0] == "cosigned":
		return checkCosigned(args[1], args[2])
	case args[0] == "paper":
		return checkPaper(args[1], args[2], args[3])
	case strings.HasSuffix(args[0], ".json"):
		return checkReceipt(args[0], args[1])
	default:
		return check(args[0], args[1])
	}
}

func check(folder, key string) error {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}
	written, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	head, err := note.Open(written, note.VerifierList(verifier))
	if err != nil {
		return fmt.Errorf("head: %w", err)
	}
	lines := strings.Split(head.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return err
	}
	// Every hash that it hands out was proven against the root before.
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, files(folder))
	for n := int64(0); n < size; n++ {
		entry, err := entryAt(folder, size, n)
		if err != nil {
			return err
		}
		leaf := tlog.RecordHash(entry)
		kept, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
		if err != nil {
			return err
		}
		if !bytes.Equal(leaf[:], kept[0][:]) {
			return fmt.Errorf("entry %d is not the one in the tree", n)
		}
	}
	proof, err := tlog.ProveRecord(size, size/2, reader)
	if err != nil {
		return err
	}
	entry, _ := entryAt(folder, size, size/2)
	if err := tlog.CheckRecord(proof, size, root, size/2, tlog.RecordHash(entry)); err != nil {
		return err
	}
	fmt.Printf("%d leaves of %s hold\n", size, lines[0])
	return nil
}

func entryAt(folder string, size, n int64) ([]byte, error) {
	tile := tlog.TileForIndex(height, tlog.StoredHashIndex(0, n))
	tile.W = 1 << height
	if size-tile.N<<height < int64(tile.W) {
		tile.W = int(size - tile.N<<height)
	}
	data, err := os.ReadFile(filepath.Join(folder, strings.Replace(pathOf(tile), "tile/0/", "tile/entries/", 1)))
	if err != nil {
		return nil, err
	}
	for at := n % (1 << height); ; at-- {
		length := int(binary.BigEndian.Uint16(data))
		if at == 0 {
			return data[2 : 2+length], nil
		}
		data = data[2+length:]
	}
}
