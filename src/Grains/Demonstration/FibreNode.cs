namespace Beffroi.Demonstration;

/// <summary>Where the group's fibre comes up, by a lamp.</summary>
/// <param name="Key">Of the link that ends here.</param>
/// <param name="Through">The node it is reached through; null for the town hall.</param>
internal sealed record FibreNode(string Key, Lamp Lamp, FibreNode? Through);
