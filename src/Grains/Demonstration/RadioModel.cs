namespace Beffroi.Demonstration;

/// <summary>With which LoRaWAN device assets of a kind are equipped.</summary>
/// <param name="Block">The digits their EUIs begin with.</param>
/// <param name="Profile">The built-in device profile that reads it.</param>
/// <param name="Hours">How often it reports by itself.</param>
/// <param name="Capacity">Of its cells, in Ah; 0 for one that has mains or sun.</param>
/// <param name="Equips">Which of them, by their numbers; others have their own way, such as a cellular modem.</param>
internal sealed record RadioModel(string Kind, ulong Block, string Profile, double Hours, double Capacity, Func<int[], bool> Equips);
