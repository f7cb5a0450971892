using Beffroi.Settings;

namespace Beffroi.Hosting;

/// <summary>Checks options by what is written on them.</summary>
internal static class Annotations
{
    /// <summary>A refusal with a sentence for each fault; nothing when there is none.</summary>
    public static void Require(object options, string section)
    {
        var faults = DeclaredLimits.Faults(options);
        if (faults.Count > 0)
        {
            throw new SiloSettingException(string.Join(Environment.NewLine, faults.Select(f => Sentence(f, section))));
        }
    }

    private static string Sentence(string fault, string section) =>
        fault.StartsWith(section, StringComparison.Ordinal) ? fault : $"{section}: {fault}";
}
