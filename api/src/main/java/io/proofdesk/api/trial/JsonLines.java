package io.proofdesk.api.trial;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream that are not blank, none of them held longer than needed. One thread. */
final class JsonLines {
  static final int MOST_BYTES = 1024 * 1024;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private long number;
  private boolean tooLong;
  private byte[] bytes = {};

  JsonLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** Goes to the next line that is not blank. */
  boolean next() throws IOException {
    do {
      if (!line()) {
        return false;
      }
    } while (!tooLong && new String(bytes, StandardCharsets.ISO_8859_1).isBlank());
    return true;
  }

  /** The line's number, from one. */
  long number() {
    return number;
  }

  /** Whether the line is longer than anybody's facts; its bytes are then not whole. */
  boolean tooLong() {
    return tooLong;
  }

  byte[] bytes() {
    return bytes;
  }

  private boolean line() throws IOException {
    var line = new ByteArrayOutputStream();
    tooLong = false;
    int next = in.read();
    if (next < 0) {
      return false;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      tooLong |= line.size() == MOST_BYTES;
      if (!tooLong) {
        line.write(next);
      }
    }
    number++;
    bytes = line.toByteArray();
    if (number == 1 && bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3)) {
      bytes = Arrays.copyOfRange(bytes, 3, bytes.length);
    }
    return true;
  }
}
