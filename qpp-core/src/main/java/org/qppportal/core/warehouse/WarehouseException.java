package org.qppportal.core.warehouse;

/** The warehouse could not be read or written: its files, or the engine, failed. */
public class WarehouseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what was tried. */
  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what was tried. */
  public WarehouseException(String message) {
    super(message);
  }
}
