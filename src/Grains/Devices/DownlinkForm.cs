namespace Beffroi.Devices;

/// <summary>How orders become what a codec's <c>encodeDownlink</c> is given.</summary>
/// <param name="Port">Unless the codec says one; null for the silo's setting.</param>
/// <param name="Members">By control; one that is not there is a member of its own name.</param>
public sealed record DownlinkForm(int? Port, IReadOnlyDictionary<string, DownlinkMember> Members);

/// <param name="Times">What the control's number is multiplied by.</param>
/// <param name="Choices">Words or numbers for what is ordered.</param>
public sealed record DownlinkMember(string Member, double Times = 1, IReadOnlyDictionary<string, string>? Choices = null);
