using System.ComponentModel.DataAnnotations;

namespace Beffroi.Hosting;

/// <summary>Checks options by what is written on them.</summary>
internal static class Annotations
{
    /// <summary>A refusal with a sentence for each fault; nothing when there is none.</summary>
    public static void Require(object options, string section)
    {
        List<ValidationResult> faults = [];
        if (!Validator.TryValidateObject(options, new(options), faults, validateAllProperties: true))
        {
            throw new SiloSettingException(string.Join(Environment.NewLine, faults.Select(f => Sentence(f, section))));
        }
    }

    private static string Sentence(ValidationResult fault, string section) =>
        fault.ErrorMessage!.StartsWith(section, StringComparison.Ordinal) ? fault.ErrorMessage : $"{section}: {fault.ErrorMessage}";
}
