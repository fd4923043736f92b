import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of a cluster, on loopback only, in a process of its own so that it can be killed.
 *
 * <p>Each argument is a setting of OpenSearch, {@code key=value}; {@code path.home} must be among them. When the node has
 * joined, one line of JSON on standard output says where it listens: {@code {"http": PORT}}. It stops when standard input
 * ends, so that no node outlives who started it.
 */
public final class SearchNode extends Node {
  private SearchNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"),
        List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, PainlessPlugin.class),
        false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      int at = argument.indexOf('=');
      if (at < 1) throw new IllegalArgumentException("Not a setting of the form key=value: " + argument);
      settings.put(argument.substring(0, at), argument.substring(at + 1));
    }
    SearchNode node = new SearchNode(settings.build());
    node.start();
    int port =
        node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort();
    System.out.println("{\"http\": " + port + "}");
    System.out.flush();
    waitForEnd();
    node.close();
    System.exit(0);
  }

  private static void waitForEnd() throws IOException {
    while (System.in.read() >= 0) {}
  }
}
