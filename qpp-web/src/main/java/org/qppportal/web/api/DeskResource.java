package org.qppportal.web.api;

import jakarta.ejb.EJB;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.desk.DeskQueue;
import org.qppportal.core.desk.DeskService;
import org.qppportal.core.desk.TicketTeam;
import org.qppportal.core.desk.rule.TicketCommand;
import org.qppportal.persistence.type.TicketKind;

/** The queues of the service desk and their tickets, for its staff. */
@Path("/desk/tickets")
@Produces(ApiMedia.JSON)
public class DeskResource {

  private static final int MOST = 200;
  private static final Map<String, TicketCommand> WRITING =
      Set.of(
              TicketCommand.REPLY,
              TicketCommand.ASK_USER,
              TicketCommand.SOLVE,
              TicketCommand.ADD_NOTE)
          .stream()
          .collect(Collectors.toMap(Enum::name, command -> command));

  @EJB private DeskService desk;

  /** A part of a queue; those first whose clocks end first. */
  @GET
  public String queue(
      @QueryParam("queue") @DefaultValue("open") String queue,
      @QueryParam("team") String team,
      @QueryParam("kind") String kind,
      @QueryParam("q") String words,
      @QueryParam("startIndex") @DefaultValue("0") int startIndex,
      @QueryParam("itemsPerPage") @DefaultValue("50") int itemsPerPage) {
    DeskService.Wanted wanted =
        new DeskService.Wanted(
            DeskQueue.of(queue)
                .orElseThrow(
                    () ->
                        new BadRequestException(
                            "queue is one of "
                                + Arrays.stream(DeskQueue.values()).map(DeskQueue::code).toList())),
            TicketTeam.of(team),
            TicketKind.ofCode(Objects.toString(kind, "")),
            Optional.ofNullable(words).filter(text -> !text.isBlank()));
    Paging part = new Paging(startIndex, Math.min(itemsPerPage, MOST));
    DeskService.Listing listing = desk.tickets(wanted, part.startIndex(), part.itemsPerPage());
    return part.part("tickets", listing.total(), listing.tickets(), TicketJson::deskLine);
  }

  /** One ticket with its notes among staff. */
  @GET
  @Path("/{number}")
  public String ticket(@PathParam("number") String number) {
    return Envelope.of("ticket", TicketJson.deskView(desk.ticket(TicketResource.number(number))));
  }

  /** Writes into a ticket: an answer, a question or a note among staff. */
  @POST
  @Path("/{number}/messages")
  @Consumes(ApiMedia.JSON)
  public Response write(@PathParam("number") String number, InputStream body) {
    long ticket = TicketResource.number(number);
    TicketBody.DeskMessage sent = TicketBody.read(body, TicketBody.DeskMessage.class);
    if (!WRITING.containsKey(Objects.toString(sent.command(), "")) || sent.version() == null) {
      throw new BadRequestException(
          "command is one of %s, and version is the one that you have read."
              .formatted(WRITING.keySet().stream().sorted().toList()));
    }
    desk.write(
        ticket,
        sent.version(),
        WRITING.get(sent.command()),
        Objects.toString(sent.text(), ""),
        Optional.ofNullable(sent.cause()));
    return Response.status(Response.Status.CREATED)
        .entity(Envelope.of("ticket", TicketJson.deskView(desk.ticket(ticket))))
        .build();
  }
}
