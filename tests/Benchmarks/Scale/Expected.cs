using System.Text.Json;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Scale;

/// <summary>What was sent, kept beside the silo's data so that a later start is held against it.</summary>
internal static class Expected
{
    public static Task Keep(string folder, Census sent, CancellationToken cancellation) => File.WriteAllTextAsync(FileIn(folder), JsonSerializer.Serialize(sent), cancellation);

    public static async Task<Census> Read(string folder, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<Census>(await File.ReadAllTextAsync(FileIn(folder), cancellation)) ?? throw new InvalidDataException($"{FileIn(folder)} says nothing.");

    public static string Compare(Census? said, Census sent) => said == sent
        ? $"exact: {sent.Members:N0} members, {sent.Heard:N0} heard, {sent.Energy:N3} kWh"
        : $"NOT EXACT: said {said}, sent {sent}";

    private static string FileIn(string folder) => Path.Combine(folder, "sent.json");
}
