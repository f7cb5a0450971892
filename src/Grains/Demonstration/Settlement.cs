namespace Beffroi.Demonstration;

/// <summary>A district of the demonstration: a place that is there, with streets that are not.</summary>
/// <param name="Radius">Of what is built, metres.</param>
/// <param name="Gap">Between parallel streets, metres.</param>
/// <param name="Radial">How much its streets run to and around its centre, 0 to 1; the rest follows a grid.</param>
/// <param name="Road">Key of the district an avenue leads to; null for none.</param>
public sealed record Settlement(string Key, string Name, string Authority, Spot Centre, double Radius, double Gap, double Radial, string? Road);
