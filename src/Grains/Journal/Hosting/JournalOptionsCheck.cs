using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Beffroi.Journal.Hosting;

/// <summary>Says in sentences what is wrong with the journal's settings.</summary>
internal sealed class JournalOptionsCheck : IValidateOptions<JournalOptions>
{
    public ValidateOptionsResult Validate(string? name, JournalOptions options)
    {
        List<ValidationResult> faults = [];
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        if (options.RetryTo < options.RetryFrom)
        {
            faults.Add(new("Journal:RetryTo is the longest pause, so it cannot be shorter than Journal:RetryFrom, the first."));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(f => f.ErrorMessage!));
    }
}
