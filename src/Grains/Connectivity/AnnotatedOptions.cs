using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

/// <summary>Checks options by the ranges written on their properties, nested ones too, and says every fault with the name of its setting.</summary>
public sealed class AnnotatedOptions<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var faults = Faults(section, options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string path, object options)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.GetValue(options);
            var setting = $"{path}:{property.Name}";
            var context = new ValidationContext(options) { DisplayName = setting, MemberName = property.Name };
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                if (rule.GetValidationResult(value, context) is { ErrorMessage: { } fault })
                {
                    yield return $"The setting {setting} is '{value}'. {fault}";
                }
            }

            if (value is not null && property.PropertyType is { IsClass: true, Namespace: { } space } && space.StartsWith("Beffroi", StringComparison.Ordinal))
            {
                foreach (var fault in Faults(setting, value))
                {
                    yield return fault;
                }
            }
        }
    }
}
