using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>A member that a codec told and of which nothing comes.</summary>
/// <param name="Member">As a rule of the profile would name it.</param>
/// <param name="Near">The property that is called nearly so; null for none.</param>
[GenerateSerializer, Immutable, Alias("UnmappedMember")]
public sealed record UnmappedMember([property: Id(0)] string Member, [property: Id(1)] Value Value, [property: Id(2)] string? Near);
