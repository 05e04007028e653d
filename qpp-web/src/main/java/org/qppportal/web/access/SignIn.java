package org.qppportal.web.access;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.qppportal.core.desk.notice.NoticeChoiceService;
import org.qppportal.core.organizations.AccountService;

/**
 * Notes a sign-in once for each session, whichever page comes first, and remembers the time before
 * so that people can see a use of their account that was not theirs.
 */
@Named("signIn")
@SessionScoped
public class SignIn implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient AccountService accounts;
  @Inject transient NoticeChoiceService notices;

  private boolean noted;
  private Instant before;
  private boolean staff;
  private boolean desk;

  /**
   * Notes the sign-in, unless that was done.
   *
   * @param address where the person can be written to, as the identity provider proved
   */
  public synchronized void note(Optional<String> address) {
    if (!noted) {
      before = accounts.signedIn().orElse(null);
      staff = accounts.isProgramStaff();
      desk = accounts.worksOnTickets();
      notices.reach(address);
      noted = true;
    }
  }

  /** When the person signed in the time before; empty on the first time. */
  public synchronized Optional<Instant> before() {
    return Optional.ofNullable(before);
  }

  /**
   * Whether they were program staff when they signed in. It only decides what the navigation shows;
   * each page asks again.
   */
  public synchronized boolean isStaff() {
    return staff;
  }

  /** The same of whether they worked on tickets. */
  public synchronized boolean isDesk() {
    return desk;
  }
}
