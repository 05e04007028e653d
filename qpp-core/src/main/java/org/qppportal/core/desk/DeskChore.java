package org.qppportal.core.desk;

/** Something that the desk's timers see to, besides tickets that wait. */
public interface DeskChore {

  /** Does all that is due, in transactions of its own. */
  void look();
}
