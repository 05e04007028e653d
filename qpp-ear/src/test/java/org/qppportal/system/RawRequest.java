package org.qppportal.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;

/** A request written byte by byte, for what no well-behaved client sends. */
final class RawRequest {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final byte[] BLOCK = new byte[64 * 1024];

  static {
    java.util.Arrays.fill(BLOCK, (byte) ' ');
  }

  private RawRequest() {}

  /** The status that the portal answers to these lines, or none when it just hangs up. */
  static Optional<Integer> status(String... lines) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head(lines));
      return statusOf(socket);
    }
  }

  /** All that the portal answers to these lines before it hangs up. */
  static String answer(String... lines) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head(lines));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  /**
   * The status that the portal answers to a body of blanks, or none when it hangs up; it need not
   * read all of it.
   *
   * @param bytes its length
   * @param chunked whether the length is said beforehand or the body comes in chunks
   */
  static Optional<Integer> statusOfBlankBody(String path, String token, long bytes, boolean chunked)
      throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          head(
              "POST " + path + " HTTP/1.1",
              "Host: localhost",
              "Authorization: Bearer " + token,
              "Content-Type: application/json",
              "Connection: close",
              chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + bytes));
      try {
        write(out, bytes, chunked);
      } catch (SocketException e) {
        // The portal has seen enough; it may have said so before it hung up.
      }
      return statusOf(socket);
    }
  }

  private static void write(OutputStream out, long bytes, boolean chunked) throws IOException {
    for (long sent = 0; sent < bytes; sent += BLOCK.length) {
      if (chunked) {
        out.write((Integer.toHexString(BLOCK.length) + "\r\n").getBytes(US_ASCII));
      }
      out.write(BLOCK);
      if (chunked) {
        out.write("\r\n".getBytes(US_ASCII));
      }
    }
    if (chunked) {
      out.write("0\r\n\r\n".getBytes(US_ASCII));
    }
    out.flush();
  }

  private static Socket connect() throws IOException {
    Socket socket =
        new Socket(
            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
            RunningPortal.portal().settings().httpPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static byte[] head(String... lines) {
    return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(US_ASCII);
  }

  private static Optional<Integer> statusOf(Socket socket) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
      return Optional.ofNullable(line).map(text -> Integer.valueOf(text.split(" ", -1)[1]));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
