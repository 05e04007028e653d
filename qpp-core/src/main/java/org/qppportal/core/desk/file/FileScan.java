package org.qppportal.core.desk.file;

import java.util.Optional;

/**
 * Looks into files for malicious software. Whoever runs the portal can add beans of this; each is
 * asked before a file is stored. One that cannot be asked refuses, so that nothing gets through
 * unseen.
 */
public interface FileScan {

  /** Why a file must not be stored, in a sentence; empty when it may. */
  Optional<String> refusal(AcceptedFile file);
}
