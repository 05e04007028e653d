package org.qppportal.core.catalogue;

/**
 * A published record that cannot be read; the message names the field and what is wrong with it.
 */
public class MalformedRecord extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedRecord(String message) {
    super(message);
  }
}
