namespace Beffroi.Api;

/// <summary>The next version of a text.</summary>
/// <param name="Version">That this replaces; 0 for a new one.</param>
internal sealed record TextRequest(string Yaml, int Version, string Author, string Reason);

/// <summary>A text that was kept.</summary>
/// <param name="Outcome"><c>taken</c> or <c>unchanged</c>.</param>
internal sealed record TextWritten(string Outcome, int Version, DiagnosticShape[] Diagnostics);

internal sealed record TextCheckRequest(string Yaml);

internal sealed record TextCheckShape(DiagnosticShape[] Diagnostics);
