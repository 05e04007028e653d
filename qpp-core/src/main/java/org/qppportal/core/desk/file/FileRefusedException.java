package org.qppportal.core.desk.file;

/** A file is not taken; the message says why and what to do. */
public class FileRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FileRefusedException(String message) {
    super(message);
  }
}
