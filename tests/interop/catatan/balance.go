package main

import (
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gtank/ristretto255"
)

// What the head commits to of where all cases stand: STAND less CAME less SLACK times the base of the blinding is nothing, worked out by
// a group of another hand, and by RFC 9380 written down here.
func checkBalance(folder string) error {
	written, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(written), "\n") {
		said, isBalance := strings.CutPrefix(line, "netra balance ")
		if isBalance {
			return addsUp(strings.Fields(said))
		}
	}
	return fmt.Errorf("the head says nothing of a balance")
}

func addsUp(parts []string) error {
	if len(parts) != 4 {
		return fmt.Errorf("%d parts of a balance", len(parts))
	}
	came, stand, slack := ristretto255.NewElement(), ristretto255.NewElement(), ristretto255.NewScalar()
	for nth, read := range []func([]byte) error{came.Decode, stand.Decode, slack.Decode} {
		raw, err := base64.StdEncoding.DecodeString(parts[nth+1])
		if err != nil {
			return err
		}
		if err := read(raw); err != nil {
			return err
		}
	}
	base := ristretto255.NewElement().FromUniformBytes(expand("the blinding", "netra balance v2"))
	off := ristretto255.NewElement().Subtract(stand, came)
	off.Subtract(off, ristretto255.NewElement().ScalarMult(slack, base))
	if off.Equal(ristretto255.NewElement().Zero()) != 1 {
		return fmt.Errorf("the balance does not add up")
	}
	return nil
}

// expand is expand_message_xmd of RFC 9380 §5.3.1 with SHA-512, for 64 bytes: one block.
func expand(message, domain string) []byte {
	tag := append([]byte(domain), byte(len(domain)))
	first := sha512.New()
	first.Write(make([]byte, sha512.BlockSize))
	first.Write([]byte(message))
	first.Write([]byte{0, 64, 0})
	first.Write(tag)
	block := sha512.New()
	block.Write(first.Sum(nil))
	block.Write([]byte{1})
	block.Write(tag)
	return block.Sum(nil)
}
