package org.qppportal.core.policy;

/** A policy file that cannot be used; names the file and the key. */
public class MalformedPolicy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedPolicy(String file, String path, String problem) {
    super(path.isEmpty() ? file + ": " + problem : file + ": '" + path + "' " + problem);
  }
}
