package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.desk.LegacyProgram;
import org.qppportal.core.desk.QuestionRules;
import org.qppportal.core.desk.QuestionRules.Problem;
import org.qppportal.core.desk.TicketLine;
import org.qppportal.core.desk.TicketNumbers;
import org.qppportal.core.desk.TicketQuestion;
import org.qppportal.core.desk.TicketService;
import org.qppportal.core.desk.file.AcceptedFile;
import org.qppportal.persistence.type.TicketChannel;
import org.qppportal.persistence.type.TicketKind;
import org.qppportal.web.access.CurrentUser;
import org.qppportal.web.text.FileNames;

/** Questions to the service desk, for those who ask. */
@Path("/tickets")
@Produces(ApiMedia.JSON)
public class TicketResource {

  @EJB private TicketService tickets;
  @Inject private CurrentUser user;

  /** The caller's tickets and those of their practices, the last changed first. */
  @GET
  public String mine(
      @QueryParam("startIndex") @DefaultValue("0") int startIndex,
      @QueryParam("itemsPerPage") @DefaultValue("100") int itemsPerPage) {
    List<TicketLine> all = tickets.mine();
    return new Paging(startIndex, itemsPerPage).page("tickets", all, TicketJson::line);
  }

  /** Asks; all that is wrong with a question is said at once. */
  @POST
  @Consumes(ApiMedia.JSON)
  public Response ask(InputStream body) {
    TicketBody.Question sent = TicketBody.read(body, TicketBody.Question.class);
    TicketQuestion question = question(sent);
    List<Problem> problems = tickets.check(question);
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    long number =
        tickets.ask(
            question,
            new TicketService.Asker(user.getName(), user.email()),
            TicketChannel.WEB,
            List.of());
    return Response.created(URI.create("/api/tickets/" + TicketNumbers.write(number)))
        .entity(Envelope.of("ticket", TicketJson.view(tickets.ticket(number))))
        .build();
  }

  /** One ticket with its story. */
  @GET
  @Path("/{number}")
  public String ticket(@PathParam("number") String number) {
    return Envelope.of("ticket", TicketJson.view(tickets.ticket(number(number))));
  }

  /** Writes more into a ticket. */
  @POST
  @Path("/{number}/messages")
  @Consumes(ApiMedia.JSON)
  public Response reply(@PathParam("number") String number, InputStream body) {
    long ticket = number(number);
    TicketBody.Message sent = TicketBody.read(body, TicketBody.Message.class);
    tickets.reply(
        ticket, Objects.toString(sent.text(), ""), user.getName(), TicketChannel.WEB, List.of());
    return Response.status(Response.Status.CREATED)
        .entity(Envelope.of("ticket", TicketJson.view(tickets.ticket(ticket))))
        .build();
  }

  /** A file that came with a message. */
  @GET
  @Path("/files/{id}")
  @Produces({"application/octet-stream", ApiMedia.JSON})
  public Response file(@PathParam("id") String id) {
    AcceptedFile file = tickets.file(uuid(id).orElseThrow(NotFoundException::new));
    return Response.ok(file.content(), "application/octet-stream")
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(file.name()))
        .build();
  }

  private static TicketQuestion question(TicketBody.Question sent) {
    return new TicketQuestion(
        TicketKind.ofCode(Objects.toString(sent.kind(), ""))
            .filter(QuestionRules.ASKED::contains)
            .orElseThrow(
                () ->
                    new BadRequestException(
                        "kind is one of "
                            + QuestionRules.ASKED.stream().map(TicketKind::code).toList()
                            + ".")),
        LegacyProgram.of(sent.legacyProgram()),
        Objects.toString(sent.subject(), ""),
        Objects.toString(sent.text(), ""),
        new TicketQuestion.Context(
            id("practiceId", sent.practiceId()),
            Optional.empty(),
            Optional.ofNullable(sent.performanceYear()),
            id("submissionId", sent.submissionId()),
            Optional.ofNullable(sent.problemCode())
                .map(
                    code -> {
                      if (!code.matches("[A-Z0-9-]{1,30}")) {
                        throw new BadRequestException("problemCode is a code such as QPP-S-001.");
                      }
                      return code;
                    }),
            Optional.empty()));
  }

  private static Response refused(List<Problem> problems) {
    ArrayNode details = JsonNodeFactory.instance.arrayNode();
    problems.forEach(
        problem ->
            details.addObject().put("message", problem.message()).put("path", member(problem)));
    return Response.status(422)
        .type(ApiMedia.JSON)
        .entity(ApiErrors.body("ValidationError", problems.get(0).message(), details))
        .build();
  }

  private static String member(Problem problem) {
    return switch (problem.field()) {
      case LEGACY_PROGRAM -> "$.legacyProgram";
      case SUBJECT -> "$.subject";
      default -> "$.text";
    };
  }

  static long number(String written) {
    return TicketNumbers.read(written).orElseThrow(NotFoundException::new);
  }

  private static Optional<UUID> id(String member, String text) {
    Optional<UUID> id = Optional.ofNullable(text).flatMap(TicketResource::uuid);
    if (text != null && id.isEmpty()) {
      throw new BadRequestException(member + " is not an id.");
    }
    return id;
  }

  private static Optional<UUID> uuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
