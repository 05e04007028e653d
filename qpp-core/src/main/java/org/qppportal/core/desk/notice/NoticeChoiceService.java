package org.qppportal.core.desk.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.desk.mail.MailAddress;
import org.qppportal.core.desk.mail.NoticeTopic;
import org.qppportal.persistence.desk.NoticeChoice;
import org.qppportal.persistence.desk.NoticeRepository;

/** What the caller wants to hear of tickets by e-mail, and where. Everybody has their own alone. */
@Stateless
@PermitAll
public class NoticeChoiceService {

  @EJB private CallerService caller;
  @Inject private NoticeRepository notices;

  /**
   * Notes where the caller can be written to.
   *
   * @param address what the identity provider proved
   */
  public void reach(Optional<String> address) {
    notices.reach(caller.changingTheirOwn().username(), address.filter(MailAddress::isPlain));
  }

  /** The address that notices go to; empty when none is proven. */
  public Optional<String> address() {
    return mine().flatMap(NoticeChoice::getAddress);
  }

  /** What the caller wants to hear. */
  public Set<NoticeTopic> wanted() {
    Set<NoticeTopic> wanted = EnumSet.allOf(NoticeTopic.class);
    mine()
        .ifPresent(
            choice ->
                choice
                    .getTurnedOff()
                    .forEach(code -> NoticeTopic.of(code).ifPresent(wanted::remove)));
    return wanted;
  }

  /** Wants these from now on, and no others. */
  public void choose(Set<NoticeTopic> wanted) {
    Set<NoticeTopic> turnedOff = EnumSet.allOf(NoticeTopic.class);
    turnedOff.removeAll(wanted);
    notices.turnOff(
        caller.changingTheirOwn().username(), turnedOff.stream().map(NoticeTopic::code).toList());
  }

  private Optional<NoticeChoice> mine() {
    return notices.choice(caller.signedIn().username());
  }
}
