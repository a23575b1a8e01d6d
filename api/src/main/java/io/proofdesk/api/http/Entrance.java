package io.proofdesk.api.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.transport.Transport;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The way in, which can be closed while those inside are still being served: a server of Vert.x
 * stops listening only together with saying goodbye to everybody. Otherwise the usual transport of
 * every Java runtime. Thread-safe.
 */
public final class Entrance implements io.vertx.core.transport.Transport, Transport {
  private final Transport usual = NIO.implementation();
  private final Queue<ServerChannel> open = new ConcurrentLinkedQueue<>();

  /** Lets nobody in any more. Blocks: call it off the event loop. */
  public void close() {
    for (var channel = open.poll(); channel != null; channel = open.poll()) {
      channel.close().awaitUninterruptibly();
    }
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
    var factory = usual.serverChannelFactory(domainSocket);
    return () -> {
      var channel = factory.newChannel();
      open.add(channel);
      return channel;
    };
  }

  @Override
  public String name() {
    return NIO.name();
  }

  @Override
  public boolean available() {
    return NIO.available();
  }

  @Override
  public @Nullable Throwable unavailabilityCause() {
    return NIO.unavailabilityCause();
  }

  @Override
  public Transport implementation() {
    return this;
  }

  @Override
  public boolean supportsDomainSockets() {
    return usual.supportsDomainSockets();
  }

  @Override
  public java.net.SocketAddress convert(SocketAddress address) {
    return usual.convert(address);
  }

  @Override
  public SocketAddress convert(java.net.SocketAddress address) {
    return usual.convert(address);
  }

  @Override
  public IoHandlerFactory ioHandlerFactory() {
    return usual.ioHandlerFactory();
  }

  @Override
  public DatagramChannel datagramChannel() {
    return usual.datagramChannel();
  }

  @Override
  public DatagramChannel datagramChannel(InternetProtocolFamily family) {
    return usual.datagramChannel(family);
  }

  @Override
  public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
    return usual.channelFactory(domainSocket);
  }
}
