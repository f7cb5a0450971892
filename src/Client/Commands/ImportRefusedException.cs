using System.Net.Http.Json;

using Beffroi.Refusals;

namespace Beffroi.Commands;

/// <summary>The twin refused an import: its sentence and its advice.</summary>
internal sealed class ImportRefusedException(string sentence, string advice) : Exception(sentence)
{
    public string Advice { get; } = advice;

    public static async Task ThrowIfRefused(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var problem = response.Content.Headers.ContentType?.MediaType == Problem.MediaType ? await response.Content.ReadFromJsonAsync<Problem>(stop) : null;
        throw new ImportRefusedException(problem?.Detail ?? $"The twin answered {(int)response.StatusCode}.", problem?.Advice ?? "");
    }
}
