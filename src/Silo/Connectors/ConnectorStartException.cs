namespace Beffroi.Connectors;

/// <summary>A connector cannot start as it is set: the message is one sentence for the person who started the silo.</summary>
public sealed class ConnectorStartException(string message, Exception? inner = null) : Exception(message, inner);
