package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.qppportal.core.desk.mail.NoticeTopic;
import org.qppportal.core.desk.notice.NoticeChoiceService;

/** What a person wants to hear of their tickets by e-mail. */
@Named("noticesPage")
@RequestScoped
public class NoticesPage {

  @Inject HttpServletRequest request;
  @EJB NoticeChoiceService service;

  private Set<NoticeTopic> wanted;
  private Optional<String> address;

  /** Reads what the person chose before. */
  public void load() {
    wanted = service.wanted();
    address = service.address();
  }

  /** Keeps what is ticked. */
  public void keep() {
    Set<NoticeTopic> ticked = EnumSet.noneOf(NoticeTopic.class);
    String[] codes = request.getParameterValues("topic");
    if (codes != null) {
      Arrays.stream(codes).flatMap(code -> NoticeTopic.of(code).stream()).forEach(ticked::add);
    }
    service.choose(ticked);
    Messages.create("Kept. It holds from the next notice on.").flash().add();
    Faces.redirect("my/notices");
  }

  public NoticeTopic[] getTopics() {
    return NoticeTopic.values();
  }

  public boolean wants(NoticeTopic topic) {
    return wanted.contains(topic);
  }

  /** A topic in words. */
  public String words(NoticeTopic topic) {
    return switch (topic) {
      case ANSWERS -> "There is an answer to my question";
      case QUESTIONS -> "You need something from me";
      case REMINDERS -> "You still need something from me";
      case ENDINGS -> "My question was solved or closed";
    };
  }

  public Optional<String> address() {
    return address;
  }
}
