package org.qppportal.web.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.web.paging.Page;

/** The queues of the service desk. Everything is in the address, so that a filter can be kept. */
@Named("deskPage")
@RequestScoped
public class DeskPage {

  private static final int PAGE_SIZE = 50;

  @Inject HttpServletRequest request;
  @EJB DeskService service;

  private DeskService.Wanted wanted;
  private Map<DeskQueue, Integer> counts;
  private Page<TicketLine> tickets;

  /** Reads the queue in the address; nobody but staff gets further. */
  public void load() {
    wanted =
        new DeskService.Wanted(
            DeskQueue.of(request.getParameter("queue")).orElse(DeskQueue.OPEN),
            TicketTeam.of(request.getParameter("team")),
            TicketKind.ofCode(request.getParameter("kind")),
            words());
    int number =
        Optional.ofNullable(request.getParameter("page"))
            .filter(text -> text.matches("[1-9]\\d{0,5}"))
            .map(Integer::valueOf)
            .orElse(1);
    DeskService.Listing listing = service.tickets(wanted, (number - 1) * PAGE_SIZE, PAGE_SIZE);
    counts = service.counts(wanted);
    tickets =
        Page.part(
            listing.tickets(),
            number,
            PAGE_SIZE,
            listing.total(),
            page -> "?" + query(wanted.queue()) + "&page=" + page);
  }

  private Optional<String> words() {
    return Optional.ofNullable(request.getParameter("q"))
        .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
        .filter(text -> !text.isEmpty());
  }

  /** The address's parameters for another queue with the same filter. */
  public String query(DeskQueue queue) {
    return "queue="
        + queue.code()
        + wanted.team().map(team -> "&team=" + team.code()).orElse("")
        + wanted.kind().map(kind -> "&kind=" + kind.code()).orElse("")
        + wanted
            .words()
            .map(words -> "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
            .orElse("");
  }

  public DeskService.Wanted wanted() {
    return wanted;
  }

  public int count(DeskQueue queue) {
    return counts.get(queue);
  }

  public Page<TicketLine> tickets() {
    return tickets;
  }

  public List<DeskQueue> queues() {
    return Arrays.asList(DeskQueue.values());
  }

  public List<TicketTeam> teams() {
    return Arrays.asList(TicketTeam.values());
  }

  public List<TicketKind> kinds() {
    return Arrays.asList(TicketKind.values());
  }
}
