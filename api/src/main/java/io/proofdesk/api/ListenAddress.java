package io.proofdesk.api;

import io.proofdesk.model.Finding;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.List;

/** Whether the address to listen on can be listened on, and if not, why. */
final class ListenAddress {
  private static final int FIRST_FREE_PORT = 1024;
  private static final int LAST_PORT = 65_535;

  private ListenAddress() {}

  /** Known at once what would otherwise be known after the tables and the database are up. */
  static void refuseTaken(Settings settings) {
    if (settings.port() < 0 || settings.port() > LAST_PORT) {
      throw new Refusal(List.of(noSuchPort(settings)));
    }
    try (var probe = new ServerSocket()) {
      // as the server will: an address whose last connections still fade is free
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (BindException busy) {
      throw new Refusal(List.of(cannotBind(settings, busy)));
    } catch (IOException e) {
      throw new Refusal(List.of(noSuchAddress(settings, e)));
    }
  }

  static Finding cannotBind(Settings settings, BindException refused) {
    if (!isOfThisMachine(settings.host())) {
      return noSuchAddress(settings, refused);
    }
    var reserved = settings.port() > 0 && settings.port() < FIRST_FREE_PORT;
    return Finding.error(
        "serve.address-in-use",
        "--port",
        settings.host() + ":" + settings.port(),
        "cannot listen there: " + refused.getMessage(),
        reserved
            ? "choose a port from " + FIRST_FREE_PORT + " up with `--port`; lower ones need rights"
            : "stop the other program, or choose another port with `--port`");
  }

  private static Finding noSuchPort(Settings settings) {
    return Finding.error(
        "serve.no-such-port",
        "--port",
        Integer.toString(settings.port()),
        "expected a port from 0 to " + LAST_PORT,
        "leave `--port` out for 8080, or give 0 for any that is free");
  }

  private static Finding noSuchAddress(Settings settings, IOException e) {
    return Finding.error(
        "serve.no-such-address",
        "--host",
        settings.host(),
        "cannot listen there: " + e.getMessage(),
        "give an address of this machine, such as 127.0.0.1");
  }

  private static boolean isOfThisMachine(String host) {
    try {
      var address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
