package org.readout.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.readout.desk.guard.Guard;
import org.readout.desk.guard.Refusal;
import org.readout.desk.page.Assets;

/**
 * The live web face of a ledger: server-rendered pages, each also as JSON and CSV. Listens on this machine alone unless
 * told otherwise, loads nothing from outside, and loads no language model before an article is handed in.
 */
public final class Desk implements AutoCloseable {
    private final DeskOptions options;
    private final Guard guard;
    private final Assets assets = new Assets();
    private final List<String> views = new ArrayList<>();
    private final Javalin server;

    private Desk(DeskOptions options, List<Section> sections) {
        this.options = options;
        this.guard = new Guard(options.host(), options.token());
        this.server = Javalin.create(config -> configure(config, sections));
    }

    /** Starts a desk of these sections. @throws IllegalStateException when it cannot listen there, saying why */
    public static Desk start(DeskOptions options, List<Section> sections) {
        Desk desk = new Desk(options, sections);
        try {
            desk.server.start(options.host(), options.port());
        } catch (RuntimeException e) {
            desk.close();
            throw new IllegalStateException(
                    "cannot listen at " + options.host() + " port " + options.port() + ": "
                            + (e.getMessage() == null ? e.toString() : e.getMessage()),
                    e);
        }
        return desk;
    }

    private void configure(JavalinConfig config, List<Section> sections) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = Faults.limit();
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxFileSize(Faults.limit(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Faults.limit(), SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
        });
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(Faults::malformed));
        Web web = new Web(config.routes, guard);
        config.routes.before(request -> guard.admit(request, port()));
        new Faults(web, options.log()).add(config.routes);
        config.routes.get("/files/{name}", this::file);
        config.routes.post("/enter", this::enter);
        sections.forEach(section -> section.add(web));
        views.addAll(web.views());
    }

    private void file(Context request) {
        Assets.Asset asset = assets.get(request.pathParam("name"));
        if (asset == null) {
            throw Refusal.notFound("There is no such file.");
        }
        request.header("ETag", asset.tag());
        if (asset.tag().equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        request.contentType(asset.type()).result(asset.bytes());
    }

    private void enter(Context request) {
        String given = request.formParam("token");
        guard.enter(request, given == null ? "" : given.strip());
        request.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** The addresses of its views. */
    List<String> views() {
        return List.copyOf(views);
    }

    /** The port that the desk listens at. */
    public int port() {
        return server.port();
    }

    /** Where a browser finds the desk. */
    public URI address() {
        String host = options.host().indexOf(':') >= 0 && !options.host().startsWith("[")
                ? "[" + options.host() + "]"
                : options.host();
        return URI.create("http://" + host + ":" + port() + "/");
    }

    @Override
    public void close() {
        server.stop();
    }
}
