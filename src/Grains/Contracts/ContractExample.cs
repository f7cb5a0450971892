using System.Reflection;

namespace Beffroi.Contracts;

/// <summary>The contract that comes with the program: to start from, and what the demonstration territory runs on.</summary>
public static class ContractExample
{
    public static string Yaml { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Contracts/Examples/territory.yaml")!);
        return reader.ReadToEnd();
    }
}
