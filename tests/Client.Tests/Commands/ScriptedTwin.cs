namespace Beffroi.Commands;

/// <summary>A twin that gives the answers it was told to, one after the other, and then does not answer any more.</summary>
internal sealed class ScriptedTwin(params HttpResponseMessage[] answers) : HttpMessageHandler
{
    private readonly Queue<HttpResponseMessage> _answers = new(answers);

    /// <summary>Method and path of every request.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The bodies of all requests.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>Done once the first answer is on its way.</summary>
    public Action? AfterFirst { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Sent += request.Content is null ? "" : await request.Content.ReadAsStringAsync(CancellationToken.None);
        if (!_answers.TryDequeue(out var answer))
        {
            throw new HttpRequestException("Connection refused.");
        }

        if (Asked.Count == 1)
        {
            AfterFirst?.Invoke();
        }

        return answer;
    }
}
