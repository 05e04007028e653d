package org.qppportal.core.qrda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Where a document is read from. It is opened a second time when there are problems, to find their
 * places; each time it must give the same bytes.
 */
@FunctionalInterface
public interface QrdaSource {

  /** The document from its start; the reader closes it. */
  InputStream open() throws IOException;

  /** A document in memory. */
  static QrdaSource of(byte[] document) {
    return () -> new ByteArrayInputStream(document);
  }
}
