package org.qppportal.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A form with one file, as browsers send it. */
final class FormFile {

  static final String BOUNDARY = "a-boundary-that-no-file-has";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private FormFile() {}

  /** The file as the part {@code file}. */
  static Answer send(Api client, String path, String name, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, name)
            + "Content-Type: application/octet-stream\r\n\r\n";
    return post(client, path, head, content);
  }

  /** A form without a file. */
  static Answer sendEmpty(Api client, String path) {
    String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n";
    return post(client, path, head, new byte[] {'x'});
  }

  private static Answer post(Api client, String path, String head, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      body.write(head.getBytes(UTF_8));
      body.write(content);
      body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return client.with("Content-Type", TYPE).post(path, body.toByteArray());
  }
}
