package org.qppportal.persistence.batch;

import java.util.Map;
import org.qppportal.persistence.type.CodedValue;

/** Where the work on a file stands. */
public enum BatchState implements CodedValue {
  /** The file is kept; nobody has looked at it yet. */
  RECEIVED("received", false),
  /** The file is read as a table and sorted by clinician or practice. */
  CHECKING("checking", false),
  /** Clinicians and practices are checked and stored, some at a time. */
  STORING("storing", false),
  /** Everything was taken. */
  FINISHED("finished", true),
  /** Some of it, or the file as such, was refused. */
  FINISHED_WITH_REFUSALS("finishedWithRefusals", true),
  /** Somebody stopped it; what was stored until then stays. */
  CANCELLED("cancelled", true),
  /** The portal could not go on; what was stored stays, and the rest can be resumed. */
  FAILED("failed", true);

  private static final Map<String, BatchState> BY_CODE = CodedValue.byCode(BatchState.class);

  private final String code;
  private final boolean end;

  BatchState(String code, boolean end) {
    this.code = code;
    this.end = end;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether nothing more happens by itself. */
  public boolean isEnd() {
    return end;
  }

  static BatchState ofCode(String code) {
    return CodedValue.find(BY_CODE, code).orElseThrow();
  }
}
