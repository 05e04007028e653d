package org.qppportal.core.batch;

/** Somebody asked for the work on a file to stop while the file was being read. */
class BatchCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
